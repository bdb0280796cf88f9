'use client';
import dynamic from 'next/dynamic';
const View = dynamic(() => import('../../../lib/View').then((m) => m.View), { ssr: false, loading: () => <p>Loading…</p> });
export default function Reader(props) { return <View {...props} />; }
