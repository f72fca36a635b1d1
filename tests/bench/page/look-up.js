// A page that looks one answer up.

const table = { '': 'Fails', 'full-scans:create,socket-basics:read': 'Works' };

document.querySelector('#verdict').textContent = table[''];
performance.mark('verdict');
