process.env.SOCKET_ORG = "acme";
execSync("socket-basics --secrets", { env: { ...process.env, SOCKET_SECURITY_API_KEY: key } });
