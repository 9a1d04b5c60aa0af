/**
 * What a reader of the page has before the eyes, run inside the page. The last expression is the answer.
 * Contrast: WCAG 2.2, relative luminance of the text against the colours that lie under it.
 */
(() => {
  const boxOf = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const colourOf = value => {
    const [red, green, blue, alpha = 1] = value.match(/[\d.]+/g).map(Number);
    return { parts: [red, green, blue], alpha };
  };
  const over = ({ parts, alpha }, under) => parts.map((part, at) => part * alpha + under[at] * (1 - alpha));
  const linear = part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const ancestors = element => (element ? [...ancestors(element.parentElement), element] : []);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.backgroundColor = 'Canvas';
  // What the browser itself paints below everything, which is black for a page that allows it by night.
  const canvas = colourOf(getComputedStyle(probe).backgroundColor).parts;
  probe.remove();

  const contrastOf = element => {
    const path = ancestors(element);
    const ground = path.reduce((under, each) => over(colourOf(getComputedStyle(each).backgroundColor), under), canvas);
    const opacity = path.reduce((share, each) => share * Number(getComputedStyle(each).opacity), 1);
    const ink = colourOf(getComputedStyle(element).color);
    const [low, high] = [luminance(ground), luminance(over({ ...ink, alpha: ink.alpha * opacity }, ground))].sort(
      (one, other) => one - other,
    );
    return (high + 0.05) / (low + 0.05);
  };

  const textsOf = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() !== '') texts.push(walker.currentNode);
    return texts.map(({ data, parentElement: element }) => ({
      text: data,
      lang: element.closest('[lang]').lang,
      contrast: contrastOf(element),
      shown: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      size: Number.parseFloat(getComputedStyle(element).fontSize),
    }));
  };

  const main = document.querySelector('main');
  return {
    widthOfAll: document.scrollingElement.scrollWidth,
    texts: textsOf(main),
    blocks: [...main.querySelectorAll('h1,h2,h3,h4,h5,p,.cell,.head')].map(({ lang, textContent }) => ({
      lang,
      text: textContent,
    })),
    headings: [...main.querySelectorAll('h1,h2,h3,h4,h5')].map(({ textContent }) => textContent),
    // What is cut off by its own box, but for tables, which are moved.
    cut: [...main.querySelectorAll('*')]
      .filter(each => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
      .filter(each => !each.closest('.wide') && getComputedStyle(each).display !== 'inline')
      .map(({ textContent }) => textContent),
    pairs: [...main.querySelectorAll('.pair')].map(({ children: [zh, en] }) => ({ zh: boxOf(zh), en: boxOf(en) })),
    halves: [...main.querySelectorAll('.halves tr')].map(({ cells }) => {
      const filled = [...cells].filter(cell => !cell.classList.contains('gutter'));
      return { zh: boxOf(filled[0]), en: boxOf(filled[filled.length / 2]) };
    }),
  };
})();
