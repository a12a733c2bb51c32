"""How sources, quotes, policies and events are cited: plainly, or as Bluebook, Chicago or AP ask for it.

A form is a handful of templates of our own: a CSL processor (citeproc-py) would bring lxml, which makes each installer
5 MB larger, and its styles know neither ordinances and directives nor quotes of officials.

What is not on record is left out, and nothing stands in for it. The words are the stored characters. A title in our
words never stands in quotation marks, a paraphrase is marked as one, and the address is always there.
"""
