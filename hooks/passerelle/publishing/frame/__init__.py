"""What holds every page: its address, its templates, its pictograms, its modules, the name of the site."""
