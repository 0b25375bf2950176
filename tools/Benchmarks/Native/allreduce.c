/* What a C program gets from MPI_Allreduce: sums of floats in place, for each size given on the command line.
   usage: allreduce BATCHES BYTES...   prints "BYTES MICROSECONDS..." with one time per batch. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

static int calls_per_batch(long bytes)
{
    long calls = (32L << 20) / bytes;
    return calls < 4 ? 4 : calls > 2000 ? 2000 : (int)calls;
}

int main(int argc, char **argv)
{
    int rank, batches = atoi(argv[1]);
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    for (int a = 2; a < argc; a++) {
        long bytes = atol(argv[a]);
        int count = (int)(bytes / sizeof(float)), calls = calls_per_batch(bytes);
        float *data = malloc(bytes);
        for (int i = 0; i < count; i++)
            data[i] = 0;
        for (int i = 0; i < calls; i++)
            MPI_Allreduce(MPI_IN_PLACE, data, count, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
        if (rank == 0)
            printf("%ld", bytes);
        for (int b = 0; b < batches; b++) {
            MPI_Barrier(MPI_COMM_WORLD);
            double start = MPI_Wtime();
            for (int i = 0; i < calls; i++)
                MPI_Allreduce(MPI_IN_PLACE, data, count, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
            double time = (MPI_Wtime() - start) / calls, slowest;
            MPI_Reduce(&time, &slowest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
            if (rank == 0)
                printf(" %.4f", slowest * 1e6);
        }
        if (rank == 0)
            printf("\n");
        free(data);
    }
    MPI_Finalize();
    return 0;
}
