"use strict";
// Shortcuts on the pages of cases, and drafts that are kept while an agent types. Everything here
// also works without this script: by access keys, and by the button that keeps a draft.
(function () {
  const OFF = "case-shortcuts-off";
  const EVERY = 3000;

  function typing(element) {
    return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
  }

  // The key by its place where a Thai layout is on: the same key writes a Thai letter there.
  function pressed(event) {
    if (/^[ -~]$/.test(event.key)) return event.key.toLowerCase();
    if (event.shiftKey && event.code === "Slash") return "?";
    return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
  }

  function shortcuts() {
    const list = document.querySelector("[data-shortcuts]");
    const box = document.querySelector("[data-shortcuts-on]");
    if (box) {
      box.checked = localStorage.getItem(OFF) === null;
      box.addEventListener("change", function () {
        if (box.checked) localStorage.removeItem(OFF);
        else localStorage.setItem(OFF, "1");
      });
    }
    document.addEventListener("keydown", function (event) {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || event.repeat || typing(event.target) || localStorage.getItem(OFF) !== null) return;
      const key = pressed(event);
      if (key === "?" && list) {
        list.open = !list.open;
        return;
      }
      const link = document.querySelector('[data-key="' + CSS.escape(key) + '"]');
      if (link) {
        event.preventDefault();
        link.click();
      }
    });
  }

  function drafts() {
    const line = document.querySelector("[data-draft]");
    const keep = document.querySelector('button[name="keep_draft"]');
    const form = keep && keep.form;
    if (!line || !form) return;
    let changed = false;
    let sent = false;
    let under_way = null;

    function fields() {
      const data = new FormData(form);
      data.set("keep_draft", "1");
      return data;
    }

    function save(leaving) {
      if (!changed || sent || under_way) return;
      under_way = post(leaving).finally(function () { under_way = null; });
    }

    async function post(leaving) {
      changed = false;
      try {
        const answer = await fetch(location.href, {
          method: "POST", body: fields(), headers: { "X-Draft": "1" }, keepalive: leaving, redirect: "error",
        });
        if (answer.status !== 204) throw new Error(String(answer.status));
        line.textContent = line.dataset.kept;
      } catch (error) {
        changed = true;
        line.textContent = line.dataset.lost;
      }
    }

    form.addEventListener("input", function () { changed = true; });
    form.addEventListener("submit", function (event) {
      sent = true;
      if (!under_way) return;
      // A draft that arrived after what was sent would outlive it.
      event.preventDefault();
      under_way.finally(function () { form.requestSubmit(event.submitter); });
    });
    setInterval(function () { save(false); }, EVERY);
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "hidden") save(true);
    });
    window.addEventListener("pagehide", function () { save(true); });
    document.addEventListener("keydown", function (event) {
      if (!(event.ctrlKey || event.metaKey)) return;
      if (pressed(event) === "s") {
        event.preventDefault();
        save(false);
      } else if (event.key === "Enter") {
        event.preventDefault();
        form.requestSubmit(form.querySelector('button[type="submit"]:not([name])') || undefined);
      }
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    shortcuts();
    drafts();
  });
})();
