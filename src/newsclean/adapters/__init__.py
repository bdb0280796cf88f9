"""newsclean inside other frameworks, one module each; a module needs its framework, the package does not."""
