{ systemd.services.scan = {
  environment = { SOCKET_ORG = "acme"; INPUT_SECRET_SCANNING_ENABLED = "true"; };
  script = "socket-basics";
}; }
