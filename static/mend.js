// Some mail filters write %23 for the # of a link, some keyboards ＃ (%EF%BC%83), so that its content is taken
// for the name of a page.
// The page that hosts show then sends the reader to where the link was to lead.
{
  const { pathname, search, hash } = location;
  const [before, ...behind] = (pathname + search).split(/%(?:25)*(?:23|EF%(?:25)*BC%(?:25)*83)/i);
  const link = behind.join("#") + hash;
  // Only what may be a link: the page says of any other that it is none.
  if (/^\/?[0-9A-Za-z]/.test(link)) location.replace(new URL(`./#${link}`, new URL(before, location.origin)).href);
}
