#!/usr/bin/env bash
# Installs what is missing on a Debian machine: Open MPI (and with "--tests" MPICH, a C compiler, and the tools of HDF5 and NetCDF).
set -euo pipefail
missing() { # package, what it is recognised by
  [ -e "$2" ] || command -v "$2" >/dev/null 2>&1 || echo "$1"
}
packages=$(missing openmpi-bin mpiexec.openmpi)
# The library without which the launcher is of no use to a program that loads MPI at run time.
packages+=" $(missing libopenmpi-dev /usr/lib/x86_64-linux-gnu/openmpi/include/mpi.h)"
if [ "${1:-}" = --tests ]; then
  packages+=" $(missing mpich mpiexec.mpich) $(missing gcc gcc)"
  # What makes the files of data that the tests read.
  packages+=" $(missing python3-h5py /usr/lib/python3/dist-packages/h5py) $(missing netcdf-bin ncgen)"
  packages+=" $(missing pnetcdf-bin ncmpigen) $(missing libpnetcdf-dev /usr/include/pnetcdf.h)"
  # What Python TensorFlow needs, which some tests compare with where it is at hand.
  [ ! -d ../shared/peers ] || packages+=" $(missing python3 /usr/bin/python3) $(missing python3-requests /usr/lib/python3/dist-packages/requests)
    $(missing libpython3.11 /usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0)"
fi
packages=$(echo $packages)
[ -n "$packages" ] || exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing: $packages. Install with: sudo apt-get install -y $packages" >&2
  exit 1
fi
echo "Installing $packages ..."
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
