//! Correlation matrices: whether one is valid, and its Cholesky factor.

use super::problem::Expected;

/// What is wrong with a matrix as the correlation of `n` drivers, if anything is.
#[must_use]
pub fn fault(matrix: &[Vec<f64>], n: usize) -> Option<Expected> {
    if matrix.len() != n || matrix.iter().any(|row| row.len() != n) {
        return Some(Expected::Square(n));
    }
    let sound = |i: usize, j: usize| {
        let (a, b) = (matrix[i][j], matrix[j][i]);
        a.to_bits() == b.to_bits() || (a - b).abs() <= SLACK
    };
    let symmetric = (0..n).all(|i| (0..i).all(|j| sound(i, j)));
    let ones = (0..n).all(|i| (matrix[i][i] - 1.0).abs() <= SLACK);
    (!symmetric || !ones || cholesky(matrix).is_none()).then_some(Expected::Correlation)
}

/// Difference that is the rounding of a decimal, not another number.
const SLACK: f64 = 1e-12;

/// The lower triangle L with L·Lᵀ = `matrix`; `None` if the matrix is not positive definite.
#[must_use]
pub fn cholesky(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let n = matrix.len();
    let mut lower = vec![vec![0.0; n]; n];
    for i in 0..n {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| lower[i][k] * lower[j][k]).sum();
            let rest = matrix[i][j] - known;
            lower[i][j] = if i == j {
                // Two drivers that are one leave nothing, give or take a rounding.
                if rest.is_nan() || rest <= SLACK {
                    return None;
                }
                libm::sqrt(rest)
            } else {
                rest / lower[j][j]
            };
        }
    }
    Some(lower)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn factor_of_two_drivers_matches_the_textbook() {
        let lower = cholesky(&[vec![1.0, 0.6], vec![0.6, 1.0]]).unwrap();
        assert!((lower[1][0] - 0.6).abs() < 1e-15 && (lower[1][1] - 0.8).abs() < 1e-15);
    }

    #[test]
    fn rejects_non_correlations_with_the_reason() {
        let two = |a: f64, b: f64| vec![vec![1.0, a], vec![b, 1.0]];
        assert_eq!(fault(&two(0.3, 0.3), 2), None);
        assert_eq!(fault(&two(0.3, 0.3), 3), Some(Expected::Square(3)));
        assert_eq!(fault(&two(0.3, 0.4), 2), Some(Expected::Correlation));
        assert_eq!(fault(&two(1.0, 1.0), 2), Some(Expected::Correlation));
        assert_eq!(fault(&[vec![0.9]], 1), Some(Expected::Correlation));
    }
}
