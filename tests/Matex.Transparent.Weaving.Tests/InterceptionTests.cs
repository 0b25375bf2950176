namespace Matex.Transparent.Weaving.Tests;

[TestFixture]
internal sealed class InterceptionTests
{
    private static Scene Weave(string target, string advices) =>
        Scene.Woven(target, "public static class Advice { public static int Calls; " + advices + " }");

    [Test]
    public void InactiveJoinPointsRunTheOriginalAlone()
    {
        using var scene = Weave(
            "public class Program { int n = 3; int Twice(int x) => n * x; public static int Run(int x) => new Program().Twice(x); }",
            """
            [Around("Program", "Twice")]
            public static int Twice(Func<int, int> proceed, Program self, int x) { Calls++; return -proceed(x + 1); }
            """
        );
        Assert.That(scene.Call("Run", 5), Is.EqualTo(15));
        Assert.That(scene.AdapterField("Advice", "Calls"), Is.EqualTo(0));
        scene.Activate();
        Assert.That(scene.Call("Run", 5), Is.EqualTo(-18));
        Assert.That(scene.AdapterField("Advice", "Calls"), Is.EqualTo(1));
    }

    [Test]
    public void InactiveJoinPointsAllocateNothing()
    {
        using var scene = Weave(
            """
            public class Program {
                static int sum;
                static void Add(int x) => sum += x;
                public static long Run() {
                    Add(1);
                    long before = GC.GetAllocatedBytesForCurrentThread();
                    for (int i = 0; i < 1000; i++) Add(i);
                    return GC.GetAllocatedBytesForCurrentThread() - before;
                }
            }
            """,
            """[Around("Program", "Add")] public static void Add(Action<int> proceed, int x) => proceed(x);"""
        );
        Assert.That(scene.Call("Run"), Is.EqualTo(0L));
    }

    [Test]
    public void StaticVoidMethodsCanBeSkipped()
    {
        using var scene = Weave(
            "public class Program { static int n; static void Set(int x) => n = x; public static int Run(int x) { n = 0; Set(x); return n; } }",
            """[Around("Program", "Set")] public static void Set(Action<int> proceed, int x) { if (x > 0) proceed(x); }"""
        );
        scene.Activate();
        Assert.That(scene.Call("Run", 4), Is.EqualTo(4));
        Assert.That(scene.Call("Run", -4), Is.EqualTo(0));
    }

    [Test]
    public void ReferenceParametersUseADelegateOfTheAdapter()
    {
        using var scene = Weave(
            """
            public class Program {
                bool TryHalve(ref int x, in int by, out string text) { x /= by; text = x.ToString(); return x > 0; }
                public static string Run(int x) { bool ok = new Program().TryHalve(ref x, 2, out var text); return ok + text + x; }
            }
            """,
            """
            public delegate bool Halve(ref int x, in int by, out string text);
            [Around("Program", "TryHalve")]
            public static bool TryHalve(Halve proceed, Program self, ref int x, in int by, out string text) {
                x += 2; bool result = proceed(ref x, in by, out text); text += "!"; return result;
            }
            """
        );
        Assert.That(scene.Call("Run", 8), Is.EqualTo("True44"));
        scene.Activate();
        Assert.That(scene.Call("Run", 8), Is.EqualTo("True5!5"));
    }

    [Test]
    public void MoreThanSixteenParametersUseADelegateOfTheAdapter()
    {
        string parameters = string.Join(", ", Enumerable.Range(0, 18).Select(i => $"int p{i}"));
        string arguments = string.Join(", ", Enumerable.Range(0, 18).Select(i => $"p{i}"));
        string sum = string.Join(" + ", Enumerable.Range(0, 18).Select(i => $"{i} * p{i}"));
        string ones = string.Join(", ", Enumerable.Repeat("1", 18));
        using var scene = Weave(
            $"public class Program {{ static int Sum({parameters}) => {sum}; public static int Run() => Sum({ones}); }}",
            $"public delegate int Proceed({parameters});"
                + $"[Around(\"Program\", \"Sum\")] public static int Sum(Proceed proceed, {parameters}) => 1000 + proceed({arguments});"
        );
        scene.Activate();
        Assert.That(scene.Call("Run"), Is.EqualTo(1153));
    }

    [Test]
    public void InaccessibleTypesAreWrittenAsObject()
    {
        using var scene = Weave(
            """
            public class Program {
                sealed class Secret { public int N; }
                struct Hidden { public int N; }
                static Secret Mix(Secret s, Hidden h, int i) => new Secret { N = s.N + h.N + i };
                public static int Run(int n) => Mix(new Secret { N = n }, new Hidden { N = 10 * n }, 100).N;
            }
            """,
            """
            public static bool Wrong;
            [Around("Program", "Mix")]
            public static object Mix(Func<object, object, int, object> proceed, object s, object h, int i) =>
                proceed(Wrong ? "no secret" : s, h, i + 1);
            """
        );
        Assert.That(scene.Call("Run", 2), Is.EqualTo(122));
        scene.Activate();
        Assert.That(scene.Call("Run", 2), Is.EqualTo(123));
        scene.Load(scene.Adapter).GetType("Advice")!.GetField("Wrong")!.SetValue(null, true);
        Assert.That(() => scene.Call("Run", 2), Throws.TypeOf<InvalidCastException>());
    }

    [Test]
    public void JoinPointsInPrivateNestedTypes()
    {
        using var scene = Weave(
            """
            public class Program {
                sealed class Inner { int n = 7; public int Get(int x) => n + x; }
                public static int Run(int x) => new Inner().Get(x);
            }
            """,
            """[Around("Program+Inner", "Get")] public static int Get(Func<int, int> proceed, object self, int x) => 2 * proceed(x);"""
        );
        scene.Activate();
        Assert.That(scene.Call("Run", 1), Is.EqualTo(16));
    }

    [Test]
    public void GenericTypesAndMethods()
    {
        using var scene = Weave(
            """
            public class Pair<T> where T : class {
                public T First;
                public string With<U>(U other) where U : struct => First + ":" + other;
            }
            public class Program { public static string Run() => new Pair<string> { First = "a" }.With(5); }
            """,
            """
            [Around("Pair`1", "With")]
            public static string With<T, U>(Func<U, string> proceed, Pair<T> self, U other) where T : class where U : struct =>
                typeof(T).Name + typeof(U).Name + proceed(other);
            """
        );
        Assert.That(scene.Call("Run"), Is.EqualTo("a:5"));
        scene.Activate();
        Assert.That(scene.Call("Run"), Is.EqualTo("StringInt32a:5"));
    }

    [Test]
    public void VirtualMethodsStayVirtualAndCanCallTheirBase()
    {
        using var scene = Weave(
            """
            public class Base { public virtual string Name(int i) => "base" + i; }
            public class Derived : Base { public override string Name(int i) => "derived:" + base.Name(i); }
            public class Program { public static string Run() { Base b = new Derived(); return b.Name(1); } }
            """,
            """
            [Around("Derived", "Name")] public static string A(Func<int, string> proceed, Derived self, int i) => $"[{proceed(i)}]";
            [Around("Base", "Name")] public static string B(Func<int, string> proceed, Base self, int i) => $"<{proceed(i)}>";
            """
        );
        scene.Activate();
        Assert.That(scene.Call("Run"), Is.EqualTo("[derived:<base1>]"));
    }

    [Test]
    public void BodiesWithHandlersIteratorsAndAsyncKeepWorking()
    {
        using var scene = Weave(
            """
            public class Program {
                static int Guard(int x) { int n = 0; try { if (x == 0) throw new Exception(); n = x; } catch { n = -1; } finally { n *= 2; } return n; }
                static IEnumerable<int> Count(int to) { for (int i = 0; i < to; i++) yield return i; }
                static async Task<int> Later(int x) { await Task.Yield(); return x + 1; }
                public static string Run() => $"{Guard(0)} {Guard(3)} {string.Join(",", Count(3))} {Later(4).Result}";
            }
            """,
            """
            [Around("Program", "Guard")] public static int G(Func<int, int> proceed, int x) => 10 + proceed(x);
            [Around("Program", "Count")] public static IEnumerable<int> C(Func<int, IEnumerable<int>> proceed, int to) => proceed(to).Select(i => i * i);
            [Around("Program", "Later")] public static async Task<int> L(Func<int, Task<int>> proceed, int x) => 100 + await proceed(x);
            """
        );
        Assert.That(scene.Call("Run"), Is.EqualTo("-2 6 0,1,2 5"));
        scene.Activate();
        Assert.That(scene.Call("Run"), Is.EqualTo("8 16 0,1,4 105"));
    }

    [Test]
    public void OverloadsAreChosenBySignatureOrByParameters()
    {
        using var scene = Weave(
            """
            public class Program {
                sealed class A; sealed class B;
                static string F(int x) => "int"; static string F(object x) => "object"; static string F(string x) => "string";
                static string G(A x) => "A"; static string G(B x) => "B";
                public static string Run() => $"{F(1)} {F((object)1)} {F("")} {G(new A())} {G(new B())}";
            }
            """,
            """
            [Around("Program", "F")] public static string F(Func<object, string> proceed, object x) => "*" + proceed(x);
            [Around("Program", "G", Parameters = ["B"])] public static string G(Func<object, string> proceed, object x) => "+" + proceed(x);
            """
        );
        scene.Activate();
        Assert.That(scene.Call("Run"), Is.EqualTo("int *object string A +B"));
    }

    [Test]
    public void PropertiesAndSeveralAdvicesOnOneJoinPoint()
    {
        using var scene = Weave(
            "public class Program { int N { get; set; } public static int Run(int x) { var p = new Program { N = x }; return p.N; } }",
            """
            [Around("Program", "get_N")] public static int Get(Func<int> proceed, Program self) => 2 * proceed();
            [Around("Program", "get_N")] public static int GetAgain(Func<int> proceed, Program self) => 1 + proceed();
            [Around("Program", "set_N")] public static void Set(Action<int> proceed, Program self, int value) => proceed(value + 10);
            """
        );
        scene.Activate();
        Assert.That(scene.Call("Run", 1), Is.EqualTo(23));
    }
}
