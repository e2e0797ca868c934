using System.Reflection;
using BenchmarkDotNet.Running;
using PeelDashboard.Benchmarks;

// "write FOLDER" writes the national load for tests/load/import.sh; anything else is for BenchmarkDotNet (--filter '*').
if (args is ["write", var folder])
{
    NationalLoad.Write(folder);
    return;
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
