// Starts the page. In old syntax on purpose: a browser that cannot run the page
// must still be able to run this file and report that.
(function () {
  'use strict';

  // In the site this is a link to the WebAssembly file; in the one-file
  // edition, a script element that holds its bytes in base64.
  var source = document.getElementById('plan-simulator-wasm');

  function fail(zh, en, why) {
    var place = document.getElementById('app') || document.body;
    place.textContent = '';
    [[zh, 'zh-CN'], [en, 'en']].forEach(function (sentence) {
      var line = document.createElement('p');
      line.lang = sentence[1];
      line.textContent = sentence[0] + (why ? ' (' + why + ')' : '');
      place.appendChild(line);
    });
    document.documentElement.setAttribute('data-ready', 'failed');
  }

  function bytes(text) {
    var binary = atob(text);
    var array = new Uint8Array(binary.length);
    for (var i = 0; i < binary.length; i += 1) {
      array[i] = binary.charCodeAt(i);
    }
    return array;
  }

  // A response is compiled while it arrives; if the server sends it with a wrong
  // media type, wasm_bindgen waits for all of it instead.
  function load() {
    if (source.tagName === 'SCRIPT') {
      return bytes(source.textContent);
    }
    return fetch(source.href).then(function (response) {
      if (!response.ok) {
        throw new Error(response.status + ' ' + source.href);
      }
      return response;
    });
  }

  if (typeof WebAssembly !== 'object' || typeof wasm_bindgen !== 'function' || !source) {
    fail(
      '这个浏览器太旧,无法运行本页面:请使用 2021 年以后的浏览器(Chrome 89、Firefox 89 或更新版本)。',
      'This browser is too old for this page: please use one from 2021 or later (Chrome 89, Firefox 89 or newer).'
    );
    return;
  }
  Promise.resolve()
    .then(load)
    .then(function (module) {
      return wasm_bindgen({ module_or_path: module });
    })
    .catch(function (error) {
      fail(
        '本页面未能载入:请检查网络后重新载入。',
        'The page could not be loaded: please check the network and reload.',
        String((error && error.message) || error)
      );
    });
})();
