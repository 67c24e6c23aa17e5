"""What the network computes over its inputs."""
