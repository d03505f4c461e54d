import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** React 19 sets attributes and listens to events of custom elements by itself. */
function Page() {
  const [shown, setShown] = useState(true);
  const [reference, setReference] = useState('');
  return (
    <main>
      <h1>Steun vragen</h1>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Verberg het formulier' : 'Toon het formulier'}
      </button>
      {shown && (
        <steunpad-support-request
          municipality="GM0193"
          onsteunpad-submitted={({ detail }) => setReference(detail.reference ?? '')}
        >
          <p>Bel 038 555 01 93</p>
        </steunpad-support-request>
      )}
      {reference && <p role="status">De pagina hoorde: {reference}</p>}
    </main>
  );
}

createRoot(document.querySelector('#app')!).render(<Page />);
