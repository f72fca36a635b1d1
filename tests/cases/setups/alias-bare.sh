alias sb=socket-basics
sb --secrets
