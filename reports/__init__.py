"""Papers as a document model, and their renderings as PDF and DOCX."""
