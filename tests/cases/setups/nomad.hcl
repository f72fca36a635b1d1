job "scan" {
  group "g" {
    task "basics" {
      driver = "docker"
      config {
        image = "ghcr.io/socketdev/socket-basics:3.0.0"
        args  = ["--workspace", "/src", "--secrets"]
      }
      env {
        SOCKET_ORG = "acme"
      }
      template {
        data = "SOCKET_SECURITY_API_KEY={{ key }}"
        env  = true
      }
    }
  }
}
