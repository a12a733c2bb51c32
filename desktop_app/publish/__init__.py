"""From facts to what people read and take away: summaries, citations, briefs, pages and exports."""
