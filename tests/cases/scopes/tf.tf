scopes = [
  "full-scans:create", # upload
  "socket-basics:read", # settings
]
