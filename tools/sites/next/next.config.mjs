export default { poweredByHeader: false, experimental: {} };
