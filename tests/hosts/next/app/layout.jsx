import './page.css';

export default ({ children }) => (
  <html lang="en">
    <body>
      <header>Host</header>
      {children}
    </body>
  </html>
);
