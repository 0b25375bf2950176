using System.Globalization;

namespace Tensorflow.Reference.Tests;

internal static class Numbers
{
    public static double ToDouble(object number) =>
        number is bool flag ? (flag ? 1 : 0) : Convert.ToDouble(number, CultureInfo.InvariantCulture);
}
