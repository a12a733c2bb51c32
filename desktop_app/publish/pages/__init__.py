"""Printed pages: one layout of a brief, painted alike on the screen, on a printer and into a PDF.

With the window, the only part of the program that uses Qt.
"""
