using Tensorflow.Contexts;

namespace Tensorflow;

/// <summary>One eager operation that is to be run: type, inputs, attributes.</summary>
public class FastPathOpExecInfo(Context ctx, string opName, string? name, params object[] inputArgs)
{
    public Context ctx { get; set; } = ctx;

    public string? device_name { get; set; }

    public string op_name { get; set; } = opName;

    public string? name { get; set; } = name;

    public object[] args { get; set; } = inputArgs;

    public Dictionary<string, object>? attrs { get; set; }

    public bool run_gradient_callback { get; set; }

    public bool run_post_exec_callbacks { get; set; }

    public bool run_callbacks { get; set; }

    public Action? callbacks { get; set; }
}
