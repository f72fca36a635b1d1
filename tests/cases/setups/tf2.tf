resource "kubernetes_job" "scan" {
  container {
    image   = "ghcr.io/socketdev/socket-basics:3.0.0"
    command = ["socket-basics", "--javascript"]
    env {
      name  = "SOCKET_ORG"
      value = var.org
    }
    env {
      name  = "SOCKET_SECURITY_API_KEY"
      value = var.key
    }
  }
}
