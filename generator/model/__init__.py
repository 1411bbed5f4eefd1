"""The nouns: frozen values that pass from stage to stage; imports nothing of ours."""
