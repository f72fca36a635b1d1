object Scan : BuildType({
    params {
        param("env.SOCKET_ORG", "acme")
        password("env.SOCKET_SECURITY_API_KEY", "credentialsJSON:abc")
        param("env.INPUT_PYTHON_SAST_ENABLED", "true")
    }
    steps {
        script { scriptContent = "socket-basics --workspace %teamcity.build.checkoutDir%" }
    }
})
