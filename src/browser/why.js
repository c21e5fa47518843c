// Finds out why the page did not start, and says it with what is to be set. Loaded by loader.js when it is
// needed; in the same old syntax. docs/hosting.md lists the same for webmasters.
window.planSimulatorWhy = function (facts, tell) {
  'use strict';

  // In Chinese, in English. `{what}` is what was found.
  var CAUSES = {
    old: [
      '浏览器版本太旧（缺少 {what}），或处于“兼容模式”。请切换到“极速模式”，或安装最新的 Chrome、Edge 或 Firefox（Windows 7：Chrome 109 或 Firefox 115）。',
      'This browser is too old (it lacks {what}) or in a compatibility mode. Please install a current Chrome, Edge or Firefox (on Windows 7: Chrome 109 or Firefox 115).'
    ],
    policy: [
      '服务器的 Content-Security-Policy 不允许运行程序（{what}）。须含 script-src \'self\' \'wasm-unsafe-eval\'（Chrome 96 及更早版本：\'unsafe-eval\'）和 connect-src \'self\'。',
      'The server\'s Content-Security-Policy forbids the program ({what}). It must allow script-src \'self\' \'wasm-unsafe-eval\' (Chrome 96 and older: \'unsafe-eval\') and connect-src \'self\'.'
    ],
    missing: [
      '服务器没有提供文件 {what}。请上传全部文件；IIS 须登记 .wasm 的类型 application/wasm。',
      'The server does not provide the file {what}. Please upload all files; IIS needs the MIME type application/wasm for .wasm.'
    ],
    content: [
      '服务器返回的不是程序，而是其他内容，例如登录页或错误页（{what}）。须原样提供该文件，类型为 Content-Type: application/wasm。',
      'The server sent something else in place of the program, such as a sign-in or error page ({what}). It must send the file as it is, as Content-Type: application/wasm.'
    ],
    type: [
      '服务器发送脚本的类型不对（{what}），浏览器没有执行。须为 Content-Type: text/javascript。',
      'The server sent a script as {what}, so the browser did not run it. It must be Content-Type: text/javascript.'
    ],
    origin: [
      '本页面在没有来源的框架（sandbox）中，服务器又不允许它读取 {what}。须发送 Access-Control-Allow-Origin: *，或在 sandbox 中加入 allow-same-origin。',
      'The page is in a frame without an origin (sandbox), and the server does not let it read {what}. It must send Access-Control-Allow-Origin: *, or the sandbox needs allow-same-origin.'
    ],
    file: [
      '网站版不能从文件夹直接打开。请打开单文件版 plan-simulator.html。',
      'The site cannot be opened from a folder. Please open the one-file edition, plan-simulator.html.'
    ],
    network: [
      '网络中断，或服务器没有响应（{what}）。请检查网络后重新载入。',
      'The network is down, or the server does not answer ({what}). Please check the network and reload.'
    ],
    damaged: [
      '程序不完整（{what}）。请重新上传或复制文件。',
      'The program is incomplete ({what}). Please upload or copy the file again.'
    ],
    other: ['程序没有启动：{what}', 'The program did not start: {what}']
  };

  var error = facts.error;
  var text = String(error.message || error);

  function say(cause, what) {
    var words = CAUSES[cause];
    tell(cause, words[0].replace('{what}', what), words[1].replace('{what}', what));
  }

  function element(name) {
    return document.getElementById('plan-simulator-' + name);
  }

  function nameOf(address) {
    return address.split('/').pop();
  }

  // Of an address that the browser could not load.
  function unreachable(address) {
    var name = nameOf(address);
    if (location.protocol === 'file:') {
      return say('file', '');
    }
    // If it comes when nobody reads it, the server is there, but does not let this page read.
    return fetch(address, { mode: 'no-cors' }).then(
      function () {
        say('origin', name);
      },
      function () {
        if (facts.blocked) {
          say('policy', facts.blocked);
        } else {
          say('network', navigator.onLine ? name : 'offline');
        }
      }
    );
  }

  // Of a glue that did not run.
  function script(address) {
    if (!address) {
      return say('old', facts.broken);
    }
    return fetch(address).then(
      function (response) {
        var type = response.headers.get('Content-Type') || '?';
        if (!response.ok) {
          say('missing', nameOf(address) + ', ' + response.status);
        } else if (/script/.test(type)) {
          say('old', facts.broken);
        } else {
          say('type', type);
        }
      },
      function () {
        unreachable(address);
      }
    );
  }

  function find() {
    if (error.lacks) {
      say('old', error.lacks);
    } else if (facts.blocked || /unsafe-eval|embedder|CSP|Content Security/i.test(text)) {
      say('policy', facts.blocked || 'WebAssembly');
    } else if (!facts.glued) {
      script(element('glue').src);
    } else if (error.status) {
      say('missing', nameOf(error.url) + ', ' + error.status);
    } else if (facts.cut) {
      say('network', facts.got + ' / ' + facts.size);
    } else if (!facts.good) {
      say('content', nameOf(element('wasm').href));
    } else if (facts.whole && facts.got !== facts.size) {
      say('damaged', facts.got + ' / ' + facts.size);
    } else if (!facts.answered && element('wasm').href) {
      unreachable(element('wasm').href);
    } else {
      say(error.name === 'CompileError' ? 'old' : 'other', text);
    }
  }

  find();
};
