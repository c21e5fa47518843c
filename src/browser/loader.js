// Starts the page and says how much of it has arrived. In old syntax on purpose: a browser that cannot
// run the page must still be able to run this file and report that.
//
// It stands in the head, before the style sheet. The program is a file of the site, fetched while the
// browser reads on; in the one-file edition it is base64 at the end of the page. Why a page does not start
// is found and said by why.js, which is loaded then.
(function () {
  'use strict';

  // What nothing can replace.
  var NEEDED = ['Promise', 'WebAssembly', 'fetch', 'TextDecoder', 'TextEncoder', 'URLSearchParams'];

  // The longest that the page waits for the next byte, in milliseconds.
  var PATIENCE = 30000;

  // What reaches the program from outside its elements.
  var EVENTS = [
    'hashchange', 'pagehide', 'visibilitychange', 'message', 'storage', 'resize', 'beforeprint',
    'afterprint', 'keydown', 'pointerdown', 'pointermove', 'pointerup', 'touchstart', 'touchmove',
    'touchend', 'scroll', 'copy', 'dragover', 'drop', 'input', 'change', 'blur', 'focus', 'focusout'
  ];

  var root = document.documentElement;
  var own = document.querySelector('[data-size]');
  var size = Number(own.getAttribute('data-size'));
  var lang = query('lang');
  var english = /^en/i.test(lang);
  var forget = Storage.prototype.removeItem;
  var goTo = history.replaceState;
  var timer;
  var watch;
  var control;
  var program;

  // What why.js reads.
  var facts = {
    // Bytes of the program that are here, whether they begin as a program does, whether they are all.
    got: 0,
    size: size,
    good: true,
    whole: false,
    // Whether the server has answered with it, whether the connection broke then, whether the glue is there.
    answered: false,
    cut: false,
    glued: false,
    // What a policy forbids, and the first fault of a script.
    blocked: '',
    broken: ''
  };

  function shut(event) {
    if (facts.trapped) {
      event.stopImmediatePropagation();
    }
  }

  function query(name) {
    var found = new RegExp('[?&]' + name + '(?:=([^&]*))?(?:&|$)').exec(location.search);
    return found && (found[1] || '');
  }

  function byId(name) {
    return document.getElementById(name);
  }

  function add(parent, name, text) {
    var element = document.createElement(name);
    element.textContent = text;
    return parent.appendChild(element);
  }

  // Runs something as soon as the place for messages is there.
  function when(run) {
    if (byId('state') || document.readyState !== 'loading') {
      run();
    } else {
      document.addEventListener('DOMContentLoaded', run);
    }
  }

  function end() {
    facts.ended = true;
    clearTimeout(timer);
    clearInterval(watch);
  }

  function tell(cause, zh, en) {
    if (facts.ended) {
      return;
    }
    end();
    if (control) {
      control.abort();
    }
    // A style sheet that does not arrive would keep the message from being painted.
    var sheet = document.querySelector('link[rel=stylesheet]');
    if (sheet && !sheet.sheet) {
      sheet.parentNode.removeChild(sheet);
    }
    if (parent !== window) {
      var message = { type: 'plan-simulator:error', cause: cause, problems: [english ? en : zh] };
      parent.postMessage(message, '*');
    }
    when(function () {
      var state = byId('state') || document.body;
      state.textContent = '';
      add(state, 'p', (facts.trapped ? '' : '本页面未能载入。') + zh).lang = 'zh-CN';
      add(state, 'p', (facts.trapped ? '' : 'This page could not be loaded. ') + en).lang = 'en';
      add(state, 'button', english ? 'Reload' : '重新载入').onclick = function () {
        location.reload();
      };
      if (facts.trapped || cause === 'other') {
        add(state, 'button', english ? 'Start from the plan' : '从规划基准重新开始').onclick = afresh;
      }
      root.setAttribute('data-ready', facts.trapped ? 'trapped' : 'failed');
      root.removeAttribute('data-first');
    });
  }

  // Leaves what this window was doing, should that be what the program cannot bear.
  function afresh() {
    try {
      Object.keys(sessionStorage).forEach(function (key) {
        if (/^plan-simulator/.test(key)) {
          forget.call(sessionStorage, key);
        }
      });
      goTo.call(history, null, '', location.href.split('#')[0]);
    } catch (error) {
      // Blocked in a sandbox: a reload has to do.
    }
    location.reload();
  }

  // Ends what waits for a moment or a frame.
  function still() {
    for (var id = setTimeout(Boolean, 0); id > 0; id -= 1) {
      clearTimeout(id);
    }
    for (id = requestAnimationFrame(Boolean); id > 0; id -= 1) {
      cancelAnimationFrame(id);
    }
  }

  // The program has trapped, and what it holds may be half changed. It is not entered again: nothing that it
  // waits for reaches it, so nothing it kept is written over.
  function trap(event) {
    var error = event.error || event.reason || '';
    // A browser without WebAssembly has no traps, but faults all the same.
    var fault = window.WebAssembly && WebAssembly.RuntimeError;
    var own = fault && (error instanceof fault || /wasm-function/.test(error.stack));
    if (facts.trapped || !own || facts.error) {
      return;
    }
    facts.trapped = true;
    facts.ended = false;
    english = /^en/.test(root.lang);
    // What it has still begun runs on for a moment, and must not write.
    Storage.prototype.setItem = Storage.prototype.removeItem = history.replaceState = function () {};
    still();
    setTimeout(still, 0);
    document.body.textContent = '';
    add(document.body, 'div', '').id = 'state';
    tell(
      'trap',
      '程序出错，已停止运行。此前保存的情景都在；重新载入即回到最近保存的状态。',
      'The program met a fault and has stopped. The scenarios kept so far are safe; reloading returns to the state kept last.'
    );
  }

  // All that can be said without a further file.
  function offline() {
    tell(
      facts.error ? 'network' : 'stall',
      '网络中断，或服务器没有响应（' + megabytes() + '）。请检查网络后重新载入。',
      'The network is down, or the server does not answer (' + megabytes() + '). Please check the network and reload.'
    );
  }

  function explain() {
    if (window.planSimulatorWhy) {
      planSimulatorWhy(facts, tell);
    } else {
      var why = add(document.head, 'script', '');
      why.onload = function () {
        (window.planSimulatorWhy || offline)(facts, tell);
      };
      why.onerror = offline;
      why.src = own.getAttribute('data-why');
    }
  }

  function fail(error) {
    facts.error = error || {};
    // What has arrived is counted to its end: it may explain the failure.
    if (facts.counting) {
      facts.counting.then(explain);
    } else {
      explain();
    }
  }

  // Something has arrived: the page waits anew.
  function alive() {
    clearTimeout(timer);
    timer = setTimeout(function () {
      if (facts.error || !facts.whole || !facts.glued) {
        offline();
      }
    }, PATIENCE);
  }

  function megabytes() {
    return (facts.got / 1e6).toFixed(1) + ' / ' + (size / 1e6).toFixed(1) + ' MB';
  }

  function arrived(bytes) {
    if (bytes > facts.got && !facts.ended) {
      facts.got = bytes;
      alive();
      if (parent !== window) {
        // So that a host knows that it has to wait.
        parent.postMessage({ type: 'plan-simulator:progress', got: bytes, size: size }, '*');
      }
      when(show);
    }
  }

  function show() {
    var state = byId('state');
    if (facts.ended || !state) {
      return;
    }
    var bar = state.querySelector('progress');
    if (!bar) {
      bar = add(state.querySelector('p'), 'progress', '');
      bar.setAttribute('aria-label', english ? 'Loading' : '正在载入');
      add(bar.parentNode, 'span', '');
    }
    bar.max = size;
    bar.value = facts.got;
    bar.nextSibling.textContent = megabytes();
  }

  // Counts what arrives by a copy: the response itself is compiled while it arrives, and the browser
  // can keep what it has compiled.
  function count(response) {
    facts.answered = true;
    if (!response.ok) {
      throw response;
    }
    if (!response.body) {
      facts.whole = true;
      return response;
    }
    var reader = response.clone().body.getReader();
    var sum = 0;
    function next() {
      return reader.read().then(function (part) {
        if (part.done) {
          facts.whole = true;
          return;
        }
        facts.good = sum ? facts.good : part.value[0] === 0 && part.value[1] === 97;
        sum += part.value.length;
        arrived(sum);
        return next();
      });
    }
    facts.counting = next().catch(function () {
      facts.cut = true;
    });
    return response;
  }

  function decoded(text) {
    var binary = atob(text);
    var array = new Uint8Array(binary.length);
    for (var i = 0; i < binary.length; i += 1) {
      array[i] = binary.charCodeAt(i);
    }
    return array;
  }

  // The characters of a part of the one-file edition that the browser has read.
  function read(part) {
    var length = 0;
    var element = byId('plan-simulator-' + part);
    for (var text = element && element.firstChild; text; text = text.nextSibling) {
      length += text.length;
    }
    return length;
  }

  function start() {
    try {
      facts.glued = typeof wasm_bindgen === 'function';
    } catch (error) {
      // Its script ended before the name was set.
    }
    if (!program) {
      arrived(Math.min(Math.floor(read('wasm') * 0.75), size));
      facts.whole = true;
      // What comes last is missing first, where a copy was cut off.
      var last = Number(own.getAttribute('data-module-size'));
      var here = Math.floor(read('module') * 0.75);
      if (here < last) {
        facts.got += here;
        facts.size += last;
        fail();
        return;
      }
    }
    Promise.resolve(facts.glued ? program : Promise.reject())
      .then(function (response) {
        return wasm_bindgen({
          module_or_path: response || decoded(byId('plan-simulator-wasm').textContent)
        });
      })
      .then(end, fail);
  }

  // The results that stand in the page are those of the built-in plan in its first language. Another language,
  // a link or an opened plan waits for the program.
  function isFirst() {
    try {
      if (Object.keys(sessionStorage).some(function (key) { return /^plan-simulator/.test(key); })) {
        return false;
      }
    } catch (error) {
      // Blocked in a sandbox: then nothing is kept either.
    }
    return !english && location.hash.length < 2 && query('embed') === null;
  }

  root.setAttribute('data-asked', english ? 'en' : /^zh/i.test(lang) ? 'zh' : '');
  if (isFirst()) {
    root.setAttribute('data-first', 'shown');
  }
  if (english) {
    root.lang = 'en';
  }
  if (query('embed') !== null && !/^(0|false|no)$/.test(query('embed'))) {
    root.setAttribute('data-embed', 'true');
  }
  if (/^(dark|light)$/.test(query('theme'))) {
    root.setAttribute('data-theme', query('theme'));
  }
  document.addEventListener('securitypolicyviolation', function (event) {
    // What is inline is not of this page, but of an extension, say.
    var ours = /^(script|connect)/.test(event.effectiveDirective) && event.blockedURI !== 'inline';
    if (ours && event.disposition !== 'report') {
      facts.blocked = event.effectiveDirective + ', ' + event.blockedURI;
    }
  });
  window.addEventListener('error', function (event) {
    facts.broken = facts.broken || event.message || '';
    trap(event);
  });
  window.addEventListener('unhandledrejection', trap);
  // Before the program listens to them.
  EVENTS.forEach(function (name) {
    window.addEventListener(name, shut, true);
  });
  when(function () {
    var late = byId('late');
    late.parentNode.removeChild(late);
  });

  for (var i = 0; i < NEEDED.length; i += 1) {
    if (!window[NEEDED[i]]) {
      fail({ lacks: NEEDED[i] });
      return;
    }
  }
  alive();
  var link = byId('plan-simulator-wasm');
  if (link) {
    control = window.AbortController && new AbortController();
    program = fetch(link.href, control && { signal: control.signal }).then(count);
    // Looked at when the page has been read.
    program.catch(function () {});
  } else {
    watch = setInterval(function () {
      arrived(Math.floor(read('wasm') * 0.75));
    }, 200);
  }
  document.addEventListener('DOMContentLoaded', start);
})();
