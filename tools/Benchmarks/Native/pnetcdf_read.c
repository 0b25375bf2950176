/* Reads each rank's part of the variable "data" of a file through libpnetcdf, in slabs of so many rows, collectively.
   Prints the seconds of each pass, as the slowest rank has them. Arguments: file, rows of a slab, passes. */
#include <mpi.h>
#include <pnetcdf.h>
#include <stdio.h>
#include <stdlib.h>

static void check(int code) {
  if (code != NC_NOERR) {
    fprintf(stderr, "%s\n", ncmpi_strerror(code));
    MPI_Abort(MPI_COMM_WORLD, 1);
  }
}

int main(int argc, char **argv) {
  int rank, size, file, variable, dimensions[8], count;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Offset slab = atoll(argv[2]), rows, width = 1, extent;
  check(ncmpi_open(MPI_COMM_WORLD, argv[1], NC_NOWRITE, MPI_INFO_NULL, &file));
  check(ncmpi_inq_varid(file, "data", &variable));
  check(ncmpi_inq_varndims(file, variable, &count));
  check(ncmpi_inq_vardimid(file, variable, dimensions));
  check(ncmpi_inq_dimlen(file, dimensions[0], &rows));
  MPI_Offset start[8] = {0}, extents[8];
  for (int d = 1; d < count; d++) {
    check(ncmpi_inq_dimlen(file, dimensions[d], &extent));
    extents[d] = extent;
    width *= extent;
  }
  unsigned char *buffer = malloc(slab * width);
  MPI_Offset from = rows * rank / size, to = rows * (rank + 1) / size, most = (rows + size - 1) / size;
  for (int pass = 0; pass < atoi(argv[3]); pass++) {
    MPI_Barrier(MPI_COMM_WORLD);
    double begin = MPI_Wtime(), seconds, slowest;
    for (MPI_Offset done = 0; done < most; done += slab) {
      start[0] = from + done < to ? from + done : from;
      extents[0] = from + done + slab <= to ? slab : from + done < to ? to - from - done : 0;
      check(ncmpi_get_vara_uchar_all(file, variable, start, extents, buffer));
    }
    seconds = MPI_Wtime() - begin;
    MPI_Reduce(&seconds, &slowest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
    if (rank == 0)
      printf("seconds %.6f\n", slowest);
  }
  check(ncmpi_close(file));
  free(buffer);
  MPI_Finalize();
  return 0;
}
