import os, subprocess
os.environ["SOCKET_ORG"] = "acme"
os.environ["SOCKET_SECURITY_API_KEY"] = get_secret("socket")
subprocess.run(["socket-basics", "--workspace", ".", "--secrets"])
