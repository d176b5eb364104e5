fetch("/x")
