case_files =
