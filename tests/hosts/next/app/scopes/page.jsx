'use client';

import { useEffect } from 'react';

export default function Scopes() {
  useEffect(() => void import('scope-explainer'), []);
  return (
    <main>
      <scope-explainer scopes="full-scans repo" mode="env" org="set" api-key="alias" />
    </main>
  );
}
