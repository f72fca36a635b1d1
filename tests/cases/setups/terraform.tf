resource "aws_ecs_task_definition" "scan" {
  container_definitions = jsonencode([{
    name    = "scan"
    image   = "ghcr.io/socketdev/socket-basics:3.0.0"
    command = ["--workspace", "/src", "--secrets"]
    environment = [
      { name = "SOCKET_ORG", value = "acme" },
      { name = "SOCKET_SECURITY_API_KEY", value = var.key }
    ]
  }])
}
