'use client';
import { useEffect, useState } from 'react';
export default function Later({ children }) {
  const [shown, show] = useState(false);
  useEffect(() => show(true), []);
  return shown ? children : <p>Loading…</p>;
}
