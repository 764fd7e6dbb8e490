/** A path becomes a URI reference (RFC 3986): `file:` where it is absolute, otherwise relative as it is. */
export function addressOf(path) {
    const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
    if (parts.startsWith('/'))
        return `file://${parts}`;
    return /^[A-Za-z]%3A\//.test(parts) ? `file:///${parts.replace('%3A', ':')}` : parts;
}
//# sourceMappingURL=address.js.map