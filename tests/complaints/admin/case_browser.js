"use strict";
// An agent's hands in a real browser: presses keys, types, and writes down what came of it.
(function () {
  const told = [];

  function press(target, key, code, more) {
    const event = new KeyboardEvent("keydown", {
      key: key, code: code, bubbles: true, cancelable: true, ...more,
    });
    target.dispatchEvent(event);
  }

  function note(name, value) {
    told.push(name + "=" + value);
  }

  function wait(milliseconds) {
    return new Promise(function (done) { setTimeout(done, milliseconds); });
  }

  function followed() {
    const found = [];
    document.querySelectorAll("[data-key]").forEach(function (link) {
      link.addEventListener("click", function (event) {
        event.preventDefault();
        found.push(link.dataset.key);
      });
    });
    return found;
  }

  async function onACase() {
    const found = followed();
    const list = document.querySelector("[data-shortcuts]");
    press(document.body, "?", "Slash", { shiftKey: true });
    note("list", list.open);
    press(document.body, "ฦ", "Slash", { shiftKey: true });
    note("list in Thai layout", list.open);
    press(document.body, "r", "KeyR");
    press(document.body, "พ", "KeyR");
    press(document.body, "N", "KeyN", { shiftKey: true });
    press(document.body, "r", "KeyR", { ctrlKey: true });
    press(document.querySelector("[data-shortcuts-on]"), "o", "KeyO");
    document.querySelector("[data-shortcuts-on]").click();
    press(document.body, "o", "KeyO");
    note("followed", found.join(""));
  }

  async function onAForm() {
    const text = document.querySelector('textarea[name="text"]');
    const line = document.querySelector("[data-draft]");
    press(document.body, "ห", "KeyS", { ctrlKey: true });
    note("nothing typed", line.textContent.trim());
    text.value = "เรากำลังตรวจสอบ";
    text.dispatchEvent(new Event("input", { bubbles: true }));
    press(text, "ห", "KeyS", { ctrlKey: true });
    await wait(1500);
    note("kept", line.textContent === line.dataset.kept);
    text.form.addEventListener("submit", function (event) {
      note("sent by", event.submitter ? event.submitter.name || "send" : "none");
      event.preventDefault();
    });
    press(text, "Enter", "Enter", { ctrlKey: true });
  }

  window.addEventListener("load", async function () {
    await (document.querySelector("[data-draft]") ? onAForm() : onACase());
    const end = document.createElement("pre");
    end.id = "told";
    end.textContent = told.join("\n");
    document.body.append(end);
  });
})();
