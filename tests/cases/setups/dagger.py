await (dag.container().from_("ghcr.io/socketdev/socket-basics:3.0.0")
    .with_env_variable("SOCKET_ORG", "acme")
    .with_secret_variable("SOCKET_SECURITY_API_KEY", key)
    .with_exec(["socket-basics", "--secrets"]))
