export const metadata = { title: { template: '%s | The Gullhaven Post', default: 'The Gullhaven Post' } };
export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }
