"""From a network's files to a site that may be published: assembled, guarded, audited, then put in place."""
