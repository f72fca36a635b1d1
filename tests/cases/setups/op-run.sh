op run --env-file=.env.op -- socket-basics --workspace . --secrets
