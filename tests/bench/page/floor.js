// A page that asks the floor one question.

import createFloor from 'floor';

const { answer } = await createFloor();
const { works } = JSON.parse(answer(JSON.stringify({ scopes: [] })));
document.querySelector('#verdict').textContent = works ? 'Works' : 'Fails';
performance.mark('verdict');
