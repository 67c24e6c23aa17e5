"""What is learned from: computed and real data sets, CSV import, normalization."""
