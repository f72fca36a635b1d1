import Link from 'next/link';

export default () => (
  <main>
    <Link href="/scopes">To the scopes</Link>
  </main>
);
