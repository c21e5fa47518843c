// Files for office programs: loads the module that writes them when the first one is asked for, and turns its pictures
// into pixels. Loaded by the page then (src/browser/office.rs); in the one-file edition it stands before the loader.
(function () {
  'use strict';

  // Pixels of a picture for each of its own.
  var SCALE = 2;

  var program;

  function decoded(text) {
    var binary = atob(text);
    var bytes = new Uint8Array(binary.length);
    for (var i = 0; i < binary.length; i += 1) {
      bytes[i] = binary.charCodeAt(i);
    }
    return bytes;
  }

  function joined(parts, length) {
    var bytes = new Uint8Array(length);
    var at = 0;
    parts.forEach(function (part) {
      bytes.set(part, at);
      at += part.length;
    });
    return bytes;
  }

  // The bytes of the module: in the one file part of the page, else a file of the site.
  function fetched(progress) {
    var inside = document.getElementById('plan-simulator-module');
    if (inside) {
      return Promise.resolve(decoded(inside.textContent));
    }
    var own = document.querySelector('[data-module]');
    var size = Number(own.getAttribute('data-module-size'));
    return fetch(own.getAttribute('data-module')).then(function (response) {
      if (!response.ok) {
        throw new Error(response.status + ' ' + response.statusText);
      }
      if (!response.body) {
        return response.arrayBuffer();
      }
      var reader = response.body.getReader();
      var parts = [];
      var got = 0;
      function next() {
        return reader.read().then(function (part) {
          if (part.done) {
            return joined(parts, got);
          }
          parts.push(part.value);
          got += part.value.length;
          progress(got / size);
          return next();
        });
      }
      return next();
    });
  }

  // A package that the module uses can also draw in a page, and so asks for what it would call there. It never does.
  // Another one reads the clock, for a day that the request's own then replaces.
  function uncalled(module) {
    var imports = {};
    WebAssembly.Module.imports(module).forEach(function (wanted) {
      imports[wanted.module] = imports[wanted.module] || {};
      imports[wanted.module][wanted.name] = function () {
        if (/_now_/.test(wanted.name)) {
          return 0;
        }
        throw new Error(wanted.name);
      };
    });
    return imports;
  }

  function loaded(progress) {
    program = program || fetched(progress)
      .then(function (bytes) {
        return WebAssembly.compile(bytes);
      })
      .then(function (module) {
        return WebAssembly.instantiate(module, uncalled(module));
      });
    // A network that is back may be tried again.
    program.catch(function () {
      program = null;
    });
    return program;
  }

  function text(bytes) {
    return new TextDecoder().decode(bytes);
  }

  // What the module makes of a request.
  function answer(exports, request) {
    var bytes = new TextEncoder().encode(request);
    var at = exports.room(bytes.length);
    new Uint8Array(exports.memory.buffer, at, bytes.length).set(bytes);
    var isFile = exports.answer();
    var file = new Uint8Array(exports.memory.buffer, exports.address(), exports.length()).slice();
    if (!isFile) {
      throw new Error(text(file));
    }
    return file;
  }

  // Draws an element of the module's pictures. They have few kinds; a browser would read them all as an image, but a
  // strict policy forbids images that are no files of the site.
  function draw(pen, element) {
    function of(name) {
      return element.getAttribute(name);
    }
    function at(name) {
      return Number(of(name));
    }
    pen.globalAlpha = of('opacity') === null ? 1 : at('opacity');
    pen.beginPath();
    if (element.tagName === 'text') {
      var size = at('font-size');
      pen.font = (of('font-weight') || 'normal') + ' ' + size + 'px ' + of('font-family');
      pen.textAlign = { middle: 'center', end: 'right' }[of('text-anchor')] || 'left';
      pen.fillStyle = of('fill');
      // From em, and from ex, of which two make an em.
      var down = parseFloat(of('dy')) * (/ex$/.test(of('dy')) ? 0.5 : 1) || 0;
      pen.fillText(element.textContent.trim(), at('x'), at('y') + down * size);
      return;
    }
    if (element.tagName === 'rect') {
      pen.rect(at('x'), at('y'), at('width'), at('height'));
    } else if (element.tagName === 'circle') {
      pen.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
    } else if (element.tagName === 'line') {
      pen.moveTo(at('x1'), at('y1'));
      pen.lineTo(at('x2'), at('y2'));
    } else {
      of('points').trim().split(/\s+/).forEach(function (point) {
        var place = point.split(',');
        pen.lineTo(place[0], place[1]);
      });
      if (element.tagName === 'polygon') {
        pen.closePath();
      }
    }
    if (of('fill') && of('fill') !== 'none') {
      pen.fillStyle = of('fill');
      pen.fill();
    }
    if (of('stroke') && of('stroke') !== 'none') {
      pen.strokeStyle = of('stroke');
      pen.lineWidth = at('stroke-width') || 1;
      pen.stroke();
    }
  }

  // The pixels of a picture, as PNG.
  function pixels(svg) {
    var root = new DOMParser().parseFromString(text(svg), 'image/svg+xml').documentElement;
    var canvas = document.createElement('canvas');
    canvas.width = root.getAttribute('width') * SCALE;
    canvas.height = root.getAttribute('height') * SCALE;
    var pen = canvas.getContext('2d');
    pen.scale(SCALE, SCALE);
    [].forEach.call(root.children, function (element) {
      draw(pen, element);
    });
    return new Promise(function (done, failed) {
      canvas.toBlob(function (blob) {
        if (blob) {
          done(blob);
        } else {
          failed(new Error('PNG'));
        }
      });
    });
  }

  function copied(blob) {
    var clipboard = navigator.clipboard;
    if (!window.ClipboardItem || !clipboard || !clipboard.write) {
      throw new Error('clipboard');
    }
    return clipboard.write([new ClipboardItem({ 'image/png': blob })]).then(function () {
      return blob;
    });
  }

  // A file's bytes in base64.
  function encoded(blob) {
    return new Promise(function (done, failed) {
      var reader = new FileReader();
      reader.onload = function () {
        done(reader.result.split(',')[1] || '');
      };
      reader.onerror = failed;
      reader.readAsDataURL(blob);
    });
  }

  // A document, for which the pixels of its pictures are made first: the module has no fonts.
  function paper(exports, request) {
    var wanted = JSON.parse(request);
    var format = wanted.format;
    wanted.format = 'drawings';
    var drawings = JSON.parse(text(answer(exports, JSON.stringify(wanted))));
    var encode = new TextEncoder();
    var made = drawings.map(function (svg) {
      return pixels(encode.encode(svg)).then(encoded);
    });
    return Promise.all(made).then(function (pictures) {
      wanted.format = format;
      wanted.pictures = pictures;
      return answer(exports, JSON.stringify(wanted));
    });
  }

  // `request` is the module's. What comes of it is a file (`how` is 'file'), a document with pictures ('paper'), a text
  // ('text'), a picture in pixels ('pixels'), or that on the clipboard ('copy'). `progress` is told how much of the
  // module is here, from 0 to 1; `done` gets the file or text, or `null` and why there is none.
  window.planSimulatorOffice = function (request, how, progress, done) {
    loaded(progress)
      .then(function (made) {
        try {
          return (how === 'paper' ? paper : answer)(made.exports, request);
        } catch (error) {
          // A module that has trapped may be half changed.
          program = null;
          throw error;
        }
      })
      .then(function (file) {
        if (how === 'text') {
          return text(file);
        }
        return how === 'file' || how === 'paper' ? new Blob([file]) : pixels(file);
      })
      .then(function (file) {
        return how === 'copy' ? copied(file) : file;
      })
      .then(
        function (file) {
          done(file, '');
        },
        function (error) {
          done(null, String(error.message || error));
        }
      );
  };
})();
