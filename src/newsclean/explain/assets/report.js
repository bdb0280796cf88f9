"use strict";
(() => {
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const data = JSON.parse($("#data").textContent) || {};
  const make = (name, text, kind) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  };

  // Light or dark, other than the system has it.
  const theme = $("#theme");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme || (system.matches ? "dark" : "light")) === "dark";
  const nameTheme = () => { theme.textContent = isDark() ? "Light" : "Dark"; };
  theme.hidden = false;
  theme.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme();
    drawMap();
  });
  system.addEventListener("change", () => { nameTheme(); drawMap(); });

  // Blocks, each with its groups: the reasons by number, 0 for text that stays (or did not change).
  const blocks = $$(".b");
  const groups = data.blocks || [];
  const marked = groups.flatMap((own, index) => (own[0] ? [index] : []));
  const boxes = $$(".filters input");
  const quick = $$(".quick button");
  let shown = new Set(boxes.map((box) => Number(box.dataset.group)));
  let current = -1;
  const isShown = (index) => groups[index].some((group) => shown.has(group));

  function applyFilter() {
    shown = new Set(boxes.filter((box) => box.checked).map((box) => Number(box.dataset.group)));
    blocks.forEach((block, index) => { block.hidden = !isShown(index); });
    const kept = shown.has(0);
    const dropped = shown.size - (kept ? 1 : 0);
    const state = { all: shown.size === boxes.length, kept: kept && !dropped, dropped: !kept && dropped === boxes.length - 1 };
    quick.forEach((button) => button.setAttribute("aria-pressed", String(state[button.dataset.show])));
    $$(".gap").forEach((gap) => { gap.hidden = shown.size !== boxes.length; });
    measure();
    tellPlace();
  }
  function check(wanted) {
    boxes.forEach((box) => { box.checked = wanted(Number(box.dataset.group)); });
    applyFilter();
  }
  boxes.forEach((box) => box.addEventListener("change", applyFilter));
  const QUICK = { all: () => true, kept: (group) => group === 0, dropped: (group) => group !== 0 };
  quick.forEach((button) => button.addEventListener("click", () => check(QUICK[button.dataset.show])));
  $$("[data-only]").forEach((button) => button.addEventListener("click", () => check((group) => group === Number(button.dataset.only))));
  $$(".bar g").forEach((part) => part.addEventListener("click", () => {
    const own = Number(part.dataset.group);
    check(shown.size === 1 && shown.has(own) ? () => true : (group) => group === own);
  }));

  // Estimated lines of each block: how tall a chunk is before it is laid out, and how the map is divided.
  const LETTERS = 78, LINE = 26, MARGIN = 14;
  const lines = blocks.map((block) => {
    const size = block.textContent.length;
    return block.classList.contains("drop") ? Math.min(4, 1 + Math.floor(size / 90)) : 1 + Math.floor(size / LETTERS);
  });
  let ends = [], whole = 1;
  function measure() {
    whole = 0;
    ends = lines.map((count, index) => (whole += blocks[index].hidden ? 0 : count));
    whole = whole || 1;
    let at = 0;
    for (const chunk of $$(".blocks")) {
      let height = 0;
      for (const block of chunk.children) {
        height += block.hidden ? 0 : lines[at] * LINE + MARGIN;
        at += 1;
      }
      chunk.style.containIntrinsicSize = `auto ${height}px`;
    }
    drawMap();
  }

  // The map: every block as a line as tall as its text, what is in view framed.
  const map = $("#map");
  const canvas = map && map.getContext("2d", { willReadFrequently: true });
  const colours = new Map();
  let picture = null, frameAsked = false;
  function colourOf(group) {
    const key = `${group} ${isDark()}`;
    if (!colours.has(key)) {
      const sample = $(`.filters [data-group="${group}"] ~ .swatch rect`);
      colours.set(key, sample ? getComputedStyle(sample).fill : "gray");
    }
    return colours.get(key);
  }
  function drawMap() {
    if (!map || !map.clientHeight) return;
    const scale = devicePixelRatio || 1;
    const width = (map.width = Math.round(map.clientWidth * scale));
    const height = (map.height = Math.round(map.clientHeight * scale));
    const row = Math.min(height / whole, 9 * scale);
    let top = 0;
    ends.forEach((end, index) => {
      if (blocks[index].hidden) return;
      const group = groups[index][0];
      canvas.fillStyle = colourOf(group);
      const left = group ? width * 0.5 : 0;  // what stays is on the left, what went on the right
      canvas.fillRect(left, top * row, width * (group ? 0.5 : 0.85), Math.max(0.6, (end - top) * row - (row > 3 ? 1 : 0)));
      top = end;
    });
    picture = { image: canvas.getImageData(0, 0, width, height), row, scale };
    drawFrame();
  }
  function indexAt(y) {
    const box = $(".page").getBoundingClientRect();
    for (let step = 0; step < 8; step += 1) {
      const hit = document.elementFromPoint(box.left + 60, y + 12 * step * (y > innerHeight / 2 ? -1 : 1));
      const block = hit && hit.closest(".b");
      if (block) return blocks.indexOf(block);
    }
    return -1;
  }
  function drawFrame() {
    frameAsked = false;
    if (!picture) return;
    canvas.putImageData(picture.image, 0, 0);
    const first = indexAt(70), last = indexAt(innerHeight - 4);
    const from = first > 0 ? ends[first - 1] : 0, to = last >= 0 ? ends[last] : first >= 0 ? whole : 0;
    canvas.strokeStyle = getComputedStyle(document.body).color;
    canvas.lineWidth = 1.5 * picture.scale;
    if (to > from) canvas.strokeRect(1, from * picture.row + 1, map.width - 2, Math.max(6, (to - from) * picture.row - 2));
  }
  if (map) {
    addEventListener("scroll", () => {
      if (!frameAsked) requestAnimationFrame(drawFrame);
      frameAsked = true;
    }, { passive: true });
    addEventListener("resize", drawMap);
    const go = (event) => {
      const line = (event.offsetY * picture.scale) / picture.row;
      const index = ends.findIndex((end) => end > line);
      if (index >= 0) blocks[index].scrollIntoView({ block: "center" });
    };
    map.addEventListener("pointerdown", (event) => { map.setPointerCapture(event.pointerId); go(event); });
    map.addEventListener("pointermove", (event) => { if (event.buttons) go(event); });
  }

  // The panel: what was said of the chosen block.
  const panel = $("#panel"), said = $("#said"), close = $("#close");
  const ACTIONS = { drop: "Drop", keep: "Keep", suspect: "Suspect" };
  function entry(list, name, value, kind) {
    if (value === "") return;
    list.append(make("dt", name));
    const there = make("dd");
    const text = make(kind || "bdi", value);
    there.append(text);
    list.append(there);
  }
  function verdictItem([action, code, filter, evidence, span, decides]) {
    const item = make("li", undefined, decides ? "decides" : "");
    item.append(make("b", ACTIONS[action]), " ", make("code", data.codes[code][0]), ` by ${data.filters[filter]}`);
    if (span) item.append(`, characters ${span[0]}–${span[1]}`);
    if (evidence) item.append(make("br"), make("bdi", evidence));
    return item;
  }
  function heading(index, decision) {
    const block = blocks[index];
    const title = make("h3");
    title.append(block.classList.contains("drop") ? "Dropped: " : "Kept");
    if (decision && decision[0] === "keep") title.append(": ");
    if (decision) title.append(make("code", data.codes[decision[1]][0]));
    return title;
  }
  function showEvidence(index) {
    const all = data.said[index] || [];
    const decision = all.find((verdict) => verdict[5]);
    const list = make("dl");
    const parts = [heading(index, decision), make("small", `block ${index}, ${data.tags[index]}`)];
    if (decision) {
      const [, code, filter, evidence] = decision;
      entry(list, "What it means", data.codes[code][1]);
      entry(list, "Evidence", evidence);
      entry(list, "Filter", data.filters[filter]);
      if (data.filters[filter] !== "content" && data.defaults.includes(data.filters[filter])) {  // which judges all
        entry(list, "To run without the filter", `newsclean.DEFAULT.without("${data.filters[filter]}")`, "code");
      }
      parts.push(list);
    }
    if (all.length > (decision ? 1 : 0)) {
      const order = make("ol");
      all.forEach((verdict) => order.append(verdictItem(verdict)));
      const title = make("dt", "All that was said, in order");
      const holder = make("dl");
      const there = make("dd");
      there.append(order);
      holder.append(title, there);
      parts.push(holder);
    }
    if (!all.length) parts.push(make("p", "No filter said anything of it.", "none"));
    said.replaceChildren(...parts);
    panel.classList.add("open");
    document.documentElement.classList.add("sheet");
    close.hidden = false;
  }

  // Choosing a block, by click or by key.
  const place = $("#place");
  const noun = data.noun || "dropped";
  function tellPlace() {
    if (!place) return;
    const open = marked.filter(isShown);
    const at = open.indexOf(current);
    place.textContent = at < 0 ? `${open.length} ${noun}` : `${at + 1} of ${open.length} ${noun}`;
  }
  const handle = (index) => $(".why", blocks[index]) || blocks[index];
  function choose(index, scroll) {
    if (current >= 0) {
      blocks[current].classList.remove("current");
      blocks[current].removeAttribute("aria-current");
      handle(current).tabIndex = -1;
    }
    current = index;
    blocks[index].classList.add("current");
    blocks[index].setAttribute("aria-current", "true");
    handle(index).tabIndex = 0;
    if (panel) showEvidence(index);
    tellPlace();
    if (scroll) {
      blocks[index].scrollIntoView({ block: "center" });
      handle(index).focus({ preventScroll: true });
    }
  }
  function step(direction, wanted) {
    const from = current < 0 ? (direction > 0 ? -1 : blocks.length) : current;
    for (let index = from + direction; index >= 0 && index < blocks.length; index += direction) {
      if (isShown(index) && wanted(index)) return choose(index, true);
    }
  }
  const isMarked = (index) => groups[index][0] > 0;
  const next = () => step(1, isMarked), previous = () => step(-1, isMarked);
  function closePanel() {
    document.documentElement.classList.remove("sheet");
    if (panel) panel.classList.remove("open");
    if (current >= 0) handle(current).focus({ preventScroll: true });
  }
  if ($("#next")) {
    $("#next").addEventListener("click", next);
    $("#previous").addEventListener("click", previous);
  }
  if (close) close.addEventListener("click", closePanel);
  for (const part of $$(".page, .compared")) {
    part.addEventListener("click", (event) => {
      const block = event.target.closest(".b");
      if (block && String(getSelection()) === "") choose(blocks.indexOf(block), false);
    });
  }
  const keys = $("#keys");
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !blocks.length) return;
    const inText = event.target instanceof Element && event.target.closest(".b");
    const actions = { Escape: closePanel };
    if (!keys || keys.checked) Object.assign(actions, { n: next, p: previous });
    if (inText) Object.assign(actions, { ArrowDown: () => step(1, () => true), ArrowUp: () => step(-1, () => true) });
    if (!(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  });
  function openTarget() {
    const found = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const index = found ? blocks.indexOf(found) : -1;
    if (index >= 0) choose(index, true);
  }
  addEventListener("hashchange", openTarget);

  nameTheme();
  if (blocks.length) {
    handle(0).tabIndex = 0;
    applyFilter();
    openTarget();
  }
})();
