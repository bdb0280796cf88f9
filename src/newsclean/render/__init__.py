"""From the kept blocks of an article to Markdown, clean HTML and TEI."""
